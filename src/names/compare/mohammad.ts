/** Mohammad stands before other given names and is left out as readily, in all its spellings. */
export const mohammad = /^(m[aou]?[hkg]*[aeo]?m+[aeou]?[dt]|mohd|md)$/;
