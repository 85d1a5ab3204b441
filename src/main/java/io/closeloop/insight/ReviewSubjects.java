package io.closeloop.insight;

import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.PeriodFigures.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The figures of the company, of each team, of each seller of whom anything happened or is expected, and of the regions and
 * products that have a target.
 */
@Component
class ReviewSubjects {

    private static final String COMPANY = "Company";

    private final Labels labels;

    ReviewSubjects(Labels labels) {
        this.labels = labels;
    }

    List<Subject> of(ReviewReading reading, ReviewGoals goals) {
        Map<String, String> teams = reading.teams();
        Map<String, String> teamsOfSellers = reading.sellers();
        List<Subject> subjects = new ArrayList<>();
        subjects.add(subject(ReviewSubject.COMPANY, COMPANY, null, reading));
        keys(Scope.TEAM, teams.keySet(), goals)
                .forEach(team -> subjects.add(
                        subject(new ReviewSubject(Scope.TEAM, team), teams.getOrDefault(team, team), null, reading)));
        Set<String> sellers = keys(Scope.REP, reading.by(Dimension.REP).keys(), goals);
        UnaryOperator<String> names = labels.of(Dimension.REP, sellers);
        sellers.forEach(seller -> subjects.add(subject(
                new ReviewSubject(Scope.REP, seller), names.apply(seller), teamsOfSellers.get(seller), reading)));
        keys(Scope.REGION, Set.of(), goals)
                .forEach(region -> subjects.add(
                        subject(new ReviewSubject(Scope.REGION, region), "Region " + region, null, reading)));
        keys(Scope.PRODUCT, Set.of(), goals)
                .forEach(product ->
                        subjects.add(subject(new ReviewSubject(Scope.PRODUCT, product), product, null, reading)));
        return subjects;
    }

    private static Set<String> keys(Scope scope, Set<String> known, ReviewGoals goals) {
        Set<String> keys = new TreeSet<>(known);
        goals.subjects().stream()
                .filter(subject -> subject.scope() == scope)
                .map(ReviewSubject::key)
                .forEach(keys::add);
        keys.remove("");
        return keys;
    }

    private static Subject subject(ReviewSubject whose, String label, String team, ReviewReading reading) {
        Figures figures = reading.figures(whose);
        return new Subject(
                whose.scope(),
                whose.key(),
                label,
                team,
                figures.leads(),
                figures.won(),
                figures.lost(),
                figures.wonAmount(),
                figures.leadConversion(),
                figures.winRate(),
                figures.averageDeal(),
                figures.averageCustomerValue(),
                figures.repurchaseRate(),
                figures.averageCycleDays(),
                figures.satisfaction());
    }
}
