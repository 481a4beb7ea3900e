import {
  type ColumnDefinitionNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/** Gives each text column that is made the order of its bytes, as SQLite has it: PostgreSQL's is that of a language. */
class BinaryText extends OperationNodeTransformer {
  protected override transformColumnDefinition(
    node: ColumnDefinitionNode,
    queryId?: QueryId,
  ): ColumnDefinitionNode {
    const { dataType } = node;
    const isText = dataType.kind === 'DataTypeNode' && 'dataType' in dataType && dataType.dataType === 'text';
    const column = isText ? { ...node, dataType: RawNode.createWithSql('text collate "C"') } : node;
    return super.transformColumnDefinition(column as ColumnDefinitionNode, queryId);
  }
}

/** For migrations on PostgreSQL: ids and times compare there as they do in SQLite, whatever the database's locale. */
export class BinaryOrderPlugin implements KyselyPlugin {
  readonly #transformer = new BinaryText();

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
