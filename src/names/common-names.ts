/**
 * Parts of personal names that very many people share, as `latinise` writes them: the most frequent surnames of the
 * United States census of 2010 and given names of the Social Security Administration's century list, the name parts
 * that occur most often on the UN Security Council consolidated list (February 2026), and the most frequent
 * surnames of China, Korea, Vietnam, Russia and Azerbaijan by their statistics offices.
 */
export const commonNames: ReadonlySet<string> = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
  anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark lewis
  james robert john michael david william richard joseph charles daniel matthew anthony mark paul steven andrew
  george edward brian kevin peter mary patricia jennifer linda elizabeth susan sarah karen lisa anna maria jose juan
  mohammad muhammad mohamed mohammed muhammed mohamad ahmad ahmed ali hasan hassan hussein husayn hussain
  ibrahim abdul abd abdallah abdullah rahman omar umar khan saleh salih mustafa abu said salim yusuf
  kim ri pak park choe choi yi lee li wang zhang liu chen yang huang zhao wu zhou xu sun nguyen tran le pham
  ivanov ivanova smirnov kuznetsov petrov sergei sergey aleksandr alexander vladimir andrei dmitrii mikhail
  aliev aliyev aliyeva mammadov mamedov mammadova huseynov guseinov hasanov gasanov ismayilov elchin vugar`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
