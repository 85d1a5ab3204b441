package io.closeloop.demo;

import io.closeloop.demo.DemoPlayback.Scene;
import io.closeloop.demo.DemoScript.DemoMonth;
import io.closeloop.demo.DemoScript.MonthStep;
import io.closeloop.demo.DemoScript.TaskForm;
import io.closeloop.process.CaseWork;
import io.closeloop.process.SalesReviewProcess;
import io.closeloop.process.SetTarget;
import io.closeloop.target.review.ReviewPlanner;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Plays the script's months: their targets are set when they begin, they are reviewed when they are over, and what was
 * missed is improved, each at its time and through the same processes as in real business. What they
 * measure must be in the database already: reviews measure in transactions of their own.
 */
@Component
class DemoReviews {

    private static final String EXECUTIVE = "executive";
    private static final LocalTime REVIEW = LocalTime.of(6, 30);
    private static final LocalTime OFFICE = LocalTime.of(10, 0);

    private final DemoPlayback playback;
    private final ReviewPlanner planner;
    private final CaseWork caseWork;
    private final Clock clock;
    private final ZoneId businessZone;

    DemoReviews(DemoPlayback playback, ReviewPlanner planner, CaseWork caseWork, Clock clock, ZoneId businessZone) {
        this.playback = playback;
        this.planner = planner;
        this.caseWork = caseWork;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    void play(DemoScript script) {
        Instant now = clock.instant();
        List<Scene> scenes = new ArrayList<>();
        script.months().forEach(month -> scenes.addAll(scenes(month, script.tasks())));
        playback.play(scenes.stream().filter(scene -> scene.at().isBefore(now)).toList());
        // Where it is early on the first of a month, the last one is reviewed as soon as the application has started.
        planner.startDue();
    }

    private List<Scene> scenes(DemoMonth played, Map<String, TaskForm> tasks) {
        YearMonth month = YearMonth.now(clock.withZone(businessZone)).minusMonths(played.monthsAgo());
        YearMonth after = month.plusMonths(1);
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(
                at(month.atDay(1), OFFICE), () -> played.targets().forEach(target -> setTarget(month, target))));
        scenes.add(new Scene(at(after.atDay(1), REVIEW), planner::startDue));
        for (MonthStep step : played.steps()) {
            LocalDate day = after.atDay(step.day());
            scenes.add(new Scene(at(day, OFFICE), () -> send(month, tasks.get(step.task()), step.form(), day)));
        }
        return scenes;
    }

    private void setTarget(YearMonth month, Map<String, Object> target) {
        Map<String, Object> form = new HashMap<>(target);
        form.put("targetPeriod", month.toString());
        caseWork.start(SetTarget.KEY, EXECUTIVE, form);
    }

    private void send(YearMonth month, TaskForm task, Map<String, Object> form, LocalDate today) {
        caseWork.complete(
                SalesReviewProcess.businessKey(month.toString()),
                task.task(),
                task.by(),
                new DemoText(Map.of(), today).fill(form));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(businessZone).toInstant();
    }
}
