package io.closeloop.intake.imports;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;

/** A file with its mapping: gives its rows in the API's words. */
record ImportFile(Table table, RowMapper mapper) implements Iterator<MappedRow>, AutoCloseable {

    /**
     * Opens a file.
     *
     * @param yaml null for columns that bear the fields' names
     * @throws UnreadableFileException where it is no table
     * @throws io.closeloop.base.Refusal INVALID where mapping and header do not go together
     */
    static ImportFile open(Schema schema, byte[] content, String yaml, ZoneId businessZone) {
        Mapping given = yaml == null ? null : MappingParser.parse(schema, yaml);
        Table table = Tables.open(content, given == null ? FileFormat.STANDARD : given.format());
        Mapping mapping = given == null ? Mapping.byName(schema, table.header()) : given;
        return new ImportFile(table, mapping.bind(table.header(), new Canonical(mapping.format(), businessZone)));
    }

    List<String> header() {
        return table.header();
    }

    @Override
    public boolean hasNext() {
        return table.hasNext();
    }

    @Override
    public MappedRow next() {
        return mapper.map(table.next());
    }

    /** Passes a row over without looking at what is in it. */
    void skip() {
        table.next();
    }

    @Override
    public void close() {
        table.close();
    }
}
