package io.closeloop.contract;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the contracts' documents. */
@Component
class ContractFiles {

    private final JdbcClient jdbc;

    ContractFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(long contractId, byte[] content) {
        jdbc.sql("update crm.contracts set file_content = :content where id = :id")
                .param("content", content)
                .param("id", contractId)
                .update();
    }

    Optional<ContractFile> ofContract(long contractId) {
        return jdbc.sql("""
                        select file_name as name, file_type as type, file_content as content
                          from crm.contracts
                         where id = :id and file_content is not null""")
                .param("id", contractId)
                .query((row, number) ->
                        new ContractFile(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }
}
