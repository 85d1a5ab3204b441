package io.closeloop.target;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whom targets are for, by key or by name. A target for somebody who does not exist would be measured by nobody.
 * Regions are what deals say they are, so that any will do.
 */
@Component
class TargetSubjects {

    private static final String KNOWN = """
            select 'TEAM' as scope, team as key, name, null as team
              from crm.team_names
             where lower(team) = any(:given) or lower(name) = any(:given)
             union all
            select 'REP', user_id, name, team
              from crm.sellers
             where lower(user_id) = any(:given) or lower(name) = any(:given)
             union all
            select 'PRODUCT', name, name, null
              from crm.product_names
             where lower(name) = any(:given)""";

    private static final Set<TargetScope> OPEN = Set.of(TargetScope.COMPANY, TargetScope.REGION);

    private final JdbcClient jdbc;

    TargetSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The target and its parts by the keys of those they are for.
     *
     * @throws Refusal INVALID with all who are not known, or are not in the team whose parts they are to be
     */
    NewTarget known(NewTarget target) {
        Directory directory = directory(target.all().toList());
        List<FieldError> errors = new ArrayList<>();
        NewTarget known = directory.known(target, null, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return known;
    }

    /** All that the targets may be for. */
    Directory directory(Collection<NewTarget> targets) {
        String[] given = targets.stream()
                .filter(target -> !OPEN.contains(target.scope()))
                .map(target -> fold(target.subject()))
                .distinct()
                .toArray(String[]::new);
        return new Directory(
                jdbc.sql(KNOWN).param("given", given).query(Subject.class).list());
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whom a target can be for; the team is a rep's. */
    private record Subject(String scope, String key, String name, String team) {

        private boolean isCalled(String given) {
            return fold(key).equals(fold(given)) || fold(name).equals(fold(given));
        }
    }

    /** Those found. */
    record Directory(List<Subject> subjects) {

        /** The target by the keys; adds an error for each subject that is not known. */
        NewTarget known(NewTarget target, String team, List<FieldError> errors) {
            String key = OPEN.contains(target.scope()) ? target.subject().strip() : key(target, team, errors);
            String teamOfParts = target.scope() == TargetScope.TEAM ? key : null;
            return target.of(
                    key,
                    target.parts().stream()
                            .map(part -> known(part, teamOfParts, errors))
                            .toList());
        }

        private String key(NewTarget target, String team, List<FieldError> errors) {
            List<Subject> found = subjects.stream()
                    .filter(subject -> subject.scope().equals(target.scope().name()))
                    .filter(subject -> subject.isCalled(target.subject()))
                    .toList();
            // A key is meant before a name of the same letters.
            List<Subject> exact = found.stream()
                    .filter(subject -> subject.key().equals(target.subject().strip()))
                    .toList();
            List<Subject> meant = exact.isEmpty() ? found : exact;
            String fault = fault(target.scope(), meant, team);
            if (fault != null) {
                errors.add(FieldError.of(target.place() + "subject", fault, target.subject()));
                return target.subject();
            }
            return meant.get(0).key();
        }

        private static String fault(TargetScope scope, List<Subject> meant, String team) {
            if (meant.isEmpty()) {
                return switch (scope) {
                    case TEAM -> "is neither key nor name of a team";
                    case REP -> "is neither user id nor name of somebody who sells";
                    default -> "is no product's name";
                };
            }
            if (meant.size() > 1) {
                return "is the name of several: "
                        + meant.stream().map(Subject::key).collect(Collectors.joining(", "));
            }
            return team == null || team.equals(meant.get(0).team()) ? null : "is not in team " + team;
        }
    }
}
