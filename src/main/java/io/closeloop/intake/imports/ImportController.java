package io.closeloop.intake.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports")
class ImportController {

    private static final String MAPPING = "mapping";
    private static final String NO_NAME = "file";
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final RejectedRows rejectedRows;

    ImportController(Imports imports, RejectedRows rejectedRows) {
        this.imports = imports;
        this.rejectedRows = rejectedRows;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Takes a CSV or Excel file in, which goes on after the answer",
            description =
                    "type is what the rows are: leads, opportunities, accounts, products, teams, payments, targets or costs;"
                            + " mapping is YAML, as text or as a file, or a packaged mapping's name;"
                            + " without one the file's headers are the API's field names")
    Started start(
            @RequestParam(required = false) String type,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(name = MAPPING, required = false) MultipartFile mapping,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        ImportType importType = ImportType.ofKey(type)
                .orElseThrow(() -> Refusal.invalid("type", "must be one of " + ImportType.keys(), type));
        if (file == null) {
            throw Refusal.invalid("file", "is missing", null);
        }
        String yaml = mapping == null
                ? request.getParameter(MAPPING)
                : new String(mapping.getBytes(), StandardCharsets.UTF_8);
        return new Started(imports.start(importType, nameOf(file), file.getBytes(), yaml, actor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import of yours is")
    ImportStatus status(@PathVariable long id, Actor actor) {
        return imports.status(id, actor);
    }

    @GetMapping(path = "/{id}/rejected.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The rows that were rejected, as sent, each with its line, its field and the reason")
    void rejected(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        imports.status(id, actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            RejectedCsv rejected = new RejectedCsv(csv, imports.header(id));
            rejectedRows.forEach(id, rejected::add);
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? NO_NAME : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /** The answer to a file taken in. */
    record Started(long id) {}
}
