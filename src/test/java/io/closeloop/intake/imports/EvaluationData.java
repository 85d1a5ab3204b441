package io.closeloop.intake.imports;

import static org.awaitility.Awaitility.await;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** The evaluation data with the example mappings; imported once for all tests of a run, which share a database. */
public record EvaluationData(ImportStatus opportunities, ImportStatus leads) {

    /** Names the folder of the data; tests that need them are skipped where it is not set. */
    public static final String FOLDER = "CLOSELOOP_EVALUATION_DATA";

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));

    private static EvaluationData data;

    /** Imports everything, or answers what came of it the first time. */
    public static synchronized EvaluationData imported(Object imports) throws IOException {
        if (data == null) {
            data = importEverything((Imports) imports);
        }
        return data;
    }

    static ImportStatus importDeals(Imports imports) throws IOException {
        return imported(imports, ImportType.OPPORTUNITIES, "maven-crm/sales_pipeline.csv", "maven-crm-opportunities");
    }

    private static EvaluationData importEverything(Imports imports) throws IOException {
        imported(imports, ImportType.TEAMS, "maven-crm/sales_teams.csv", "maven-crm-teams");
        imported(imports, ImportType.PRODUCTS, "maven-crm/products.csv", "maven-crm-products");
        imported(imports, ImportType.ACCOUNTS, "maven-crm/accounts.csv", "maven-crm-accounts");
        return new EvaluationData(
                importDeals(imports),
                imported(imports, ImportType.LEADS, "xeducation-leads/Leads.csv", "xeducation-leads"));
    }

    private static ImportStatus imported(Imports imports, ImportType type, String file, String mapping)
            throws IOException {
        Path path = Path.of(System.getenv(FOLDER)).resolve(file);
        long id = imports.start(type, path.getFileName().toString(), Files.readAllBytes(path), mapping, MARKETING);
        return await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> imports.status(id, MARKETING), status -> status.state() != ImportState.RUNNING);
    }
}
