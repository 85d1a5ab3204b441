package io.closeloop.contract;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContractFileController {

    private final JdbcClient jdbc;
    private final ContractFiles files;

    ContractFileController(JdbcClient jdbc, ContractFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @GetMapping("/api/contracts/{number}/file")
    @Operation(summary = "The contract's document, as a download")
    ResponseEntity<byte[]> file(@PathVariable String number, Actor actor) {
        ContractFile file = jdbc.sql("""
                        select c.id
                          from crm.contracts c
                          join crm.deals     d on d.opportunity_id = c.opportunity_id
                         where c.number = :number
                           and (:all or d.owner = :me or d.team = any(:teams))""")
                .param("number", number)
                .param("all", actor.seesAllSales())
                .param("me", actor.userId())
                .param("teams", actor.teams().toArray(String[]::new))
                .query(Long.class)
                .optional()
                .flatMap(files::ofContract)
                .orElseThrow(() -> Refusal.notFound("There is no file of a contract " + number + "."));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file.content());
    }
}
