package id.temani.postgres.privacy;

import id.temani.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every cell of every table, as text. */
record Everything(List<Cell> cells) {

    private static final String CELLS = """
            select one.ctid::text as place, cell.key as name, cell.value as content
              from %s one, jsonb_each_text(to_jsonb(one)) cell
             where cell.value is not null
             order by 1, 2
            """;

    record Cell(String column, String row, String text) {}

    static Everything in(Database database) {
        var cells = new ArrayList<Cell>();
        for (var table : database.tables()) {
            database.jdbc().sql(CELLS.formatted(table)).query(row -> {
                cells.add(new Cell(
                        table + "." + row.getString("name"), table + row.getString("place"), row.getString("content")));
            });
        }
        return new Everything(cells);
    }

    /** The columns that hold {@code text}, as it is or as bytes (which the database prints in hexadecimal). */
    Set<String> cellsWith(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var columns = new TreeSet<String>();
        cells.stream()
                .filter(cell -> cell.text().contains(text) || cell.text().contains(hex))
                .forEach(cell -> columns.add(cell.column()));
        return columns;
    }

    /** Every cell but those of the tables named. */
    List<Cell> outside(Set<String> tables) {
        return cells.stream()
                .filter(cell -> tables.stream().noneMatch(table -> cell.column().startsWith(table + ".")))
                .toList();
    }
}
