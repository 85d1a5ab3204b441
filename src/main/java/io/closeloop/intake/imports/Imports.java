package io.closeloop.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes files in and tells how far they are. */
@Service
class Imports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;
    private final NamedMappings namedMappings;
    private final Schemas schemas;
    private final ApplicationEventPublisher events;

    Imports(
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone,
            NamedMappings namedMappings,
            Schemas schemas,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
        this.namedMappings = namedMappings;
        this.schemas = schemas;
        this.events = events;
    }

    /**
     * Takes a file in, to be worked through in the background.
     *
     * @param mapping YAML, or the name of a packaged mapping; null for columns that bear the fields' names
     * @return the import's id
     * @throws Refusal INVALID where the mapping or the file's header cannot be used
     */
    long start(ImportType type, String fileName, byte[] content, String mapping, Actor actor) {
        actor.mustBeIn(type.importers().toArray(String[]::new));
        String yaml = namedMappings.resolve(mapping);
        List<String> header = usableHeader(type, content, yaml);
        long id = insert(type, fileName, content, yaml, header, actor);
        events.publishEvent(new ImportAccepted(id));
        return id;
    }

    private long insert(
            ImportType type, String fileName, byte[] content, String yaml, List<String> header, Actor actor) {
        return jdbc.sql("""
                insert into crm.import_jobs (type, state, file_name, content, mapping, header, created_by, created_at)
                values (?, 'RUNNING', ?, ?, ?, ?::jsonb, ?, ?)
                returning id
                """)
                .param(type.key())
                .param(fileName)
                .param(content)
                .param(yaml)
                .param(json(header))
                .param(actor.userId())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * How far an import is.
     *
     * @throws Refusal NOT_FOUND where there is none, or it is somebody else's
     */
    ImportStatus status(long id, Actor actor) {
        actor.mustBeIn(
                Groups.MARKETING, Groups.FINANCE, Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        return jdbc.sql("""
                select id, type, state, file_name, total, processed, created, duplicates, near_matches, rejected,
                       error, created_by, created_at, finished_at
                  from crm.import_jobs
                 where id = ?
                """)
                .param(id)
                .query(Imports::status)
                .optional()
                .filter(job -> mayBeSeen(job, actor))
                .orElseThrow(() -> Refusal.notFound("There is no import " + id + "."));
    }

    /** Of targets a manager sees the own only: others' files tell other teams' targets. */
    private static boolean mayBeSeen(ImportStatus job, Actor actor) {
        return job.createdBy().equals(actor.userId())
                || (job.type() == ImportType.TARGETS ? actor.isIn(Groups.ADMINISTRATORS) : actor.managesSales());
    }

    /** The columns of an import's file. */
    List<String> header(long id) {
        String header = jdbc.sql("select header from crm.import_jobs where id = ?")
                .param(id)
                .query(String.class)
                .single();
        try {
            return List.of(JSON.readValue(header, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> usableHeader(ImportType type, byte[] content, String yaml) {
        try (ImportFile file = ImportFile.open(schemas.of(type), content, yaml, businessZone)) {
            return file.header();
        } catch (UnreadableFileException e) {
            throw Refusal.invalid("file", e.getMessage(), null);
        }
    }

    private static String json(List<String> header) {
        try {
            return JSON.writeValueAsString(new TableRow(1, header).storable());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportStatus status(ResultSet row, int number) throws SQLException {
        return new ImportStatus(
                row.getLong("id"),
                ImportType.ofKey(row.getString("type")).orElseThrow(),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getObject("total", Long.class),
                row.getLong("processed"),
                row.getLong("created"),
                row.getLong("duplicates"),
                row.getLong("near_matches"),
                row.getLong("rejected"),
                row.getString("error"),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
