type TableHeadProps = {
  /** What stands above each column, by its name. */
  readonly columns: Readonly<Record<string, string>>;
};

/** One row of column heads. */
export const TableHead = ({ columns }: TableHeadProps) => (
  <thead>
    <tr>
      {Object.entries(columns).map(([id, head]) => (
        <th key={id} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
);
