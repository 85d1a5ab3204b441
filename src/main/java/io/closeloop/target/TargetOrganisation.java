package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams and people whose targets a user sets, for the form that breaks targets down. */
@Component
@Transactional(readOnly = true)
class TargetOrganisation {

    private final JdbcClient jdbc;
    private final String currency;

    TargetOrganisation(JdbcClient jdbc, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    /**
     * What the form can choose from.
     *
     * @param wholeCompany whether the company's target is the user's to break down
     * @param currency the house's
     */
    record View(boolean wholeCompany, String currency, List<Team> teams) {}

    /** A team with those who sell in it. */
    record Team(String key, String name, List<Person> people) {}

    /** Somebody who sells. */
    record Person(String userId, String name) {}

    View of(Actor actor) {
        actor.mustBeIn(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        boolean all = actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS)
                || actor.teams().isEmpty();
        Map<String, List<Person>> people = people();
        List<Team> teams = jdbc
                .sql("select team, name from crm.team_names order by name, team")
                .query((row, index) -> {
                    String team = row.getString("team");
                    return new Team(team, row.getString("name"), people.getOrDefault(team, List.of()));
                })
                .list()
                .stream()
                .filter(team -> all || actor.teams().contains(team.key()))
                .toList();
        return new View(all, currency, teams);
    }

    private Map<String, List<Person>> people() {
        return jdbc
                .sql("select user_id, name, team from crm.sellers order by name, user_id")
                .query((row, index) ->
                        Map.entry(row.getString("team"), new Person(row.getString("user_id"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
