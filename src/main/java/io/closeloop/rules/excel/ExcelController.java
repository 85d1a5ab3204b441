package io.closeloop.rules.excel;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.RuleRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts as Excel workbooks over HTTP. */
@RestController
@RequestMapping("/api/rules/{key}/drafts/{id}/table.xlsx")
@Tag(name = "Rule desk")
class ExcelController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ExcelDrafts drafts;

    ExcelController(ExcelDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @Operation(summary = "A draft's tables as a workbook, a sheet for each")
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustRead(actor);
        ContentDisposition name =
                ContentDisposition.attachment().filename(key + ".xlsx").build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(drafts.workbook(key, id));
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes the rules of a workbook into one's own draft",
            description =
                    "Rows may be changed, added, removed and moved; columns and hit policy are the editor's. Where"
                            + " anything does not fit nothing is saved and misfits says what, with sheet, row, column and reason")
    ExcelDrafts.Upload upload(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) Integer revision,
            Actor actor)
            throws IOException {
        RuleRights.mustWrite(actor);
        if (file == null) {
            throw Refusal.invalid("file", "is missing", null);
        }
        if (revision == null) {
            throw Refusal.invalid("revision", "is missing", null);
        }
        return drafts.take(key, id, revision, file.getBytes(), actor);
    }
}
