package io.closeloop.intake.imports;

import io.closeloop.base.Fields;
import io.closeloop.team.NewSeller;
import io.closeloop.team.Team;
import io.closeloop.team.TeamDirectory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes teams and their sellers in: a row is a seller with a team, or a team alone. */
@Component
class TeamImporter implements RowImporter {

    private final TeamDirectory directory;

    TeamImporter(TeamDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ImportType type() {
        return ImportType.TEAMS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<Membership> memberships = ParsedRows.of(rows, TeamImporter::membership);
        Set<String> teams = directory.ensureTeams(
                memberships.values().stream().map(Membership::team).toList());
        Set<String> sellers = directory.ensureSellers(memberships.values().stream()
                .map(Membership::seller)
                .filter(Objects::nonNull)
                .toList());
        // Removed when counted: a second row of the same seller is a duplicate.
        return memberships.with(row -> RowOutcome.of(
                row.seller() == null
                        ? teams.remove(row.team().key())
                        : sellers.remove(row.seller().userId())));
    }

    private static Membership membership(MappedRow row, Fields fields) {
        String name = fields.requiredText("team", 200);
        String region = fields.text("region", 100);
        String manager = fields.text("manager", 200);
        String userId = fields.text("userId", 64);
        String seller = fields.text("seller", 200);
        if (userId != null && !userId.matches("[A-Za-z0-9._-]+")) {
            fields.refuse("userId", "may have letters, digits, dots, hyphens and underscores", userId);
        }
        if (userId != null) {
            fields.required("seller", seller);
        }
        if (!fields.errors().isEmpty()) {
            return null;
        }
        Team team = Team.named(name, region, manager);
        return new Membership(team, seller == null ? null : NewSeller.of(userId, seller, team));
    }

    /** A row: a team, and who is in it. */
    private record Membership(Team team, NewSeller seller) {}
}
