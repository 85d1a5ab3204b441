package io.closeloop.demo;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.demo.DemoScript.DemoLead;
import io.closeloop.demo.DemoScript.Step;
import io.closeloop.demo.DemoScript.TaskForm;
import io.closeloop.lead.LeadIntake;
import io.closeloop.platform.PastTime;
import io.closeloop.process.CaseWork;
import io.closeloop.process.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plays the script: lets every lead come in when it did, everybody send their forms when they did, and every timer in
 * between go off, each at its time and through the same services and processes as real business.
 */
@Component
class DemoPlayback {

    /** The word for the number of the case's order. */
    private static final String ORDER = "order";

    private final LeadIntake leadIntake;
    private final CaseWork caseWork;
    private final PastTime pastTime;
    private final Clock clock;
    private final ZoneId businessZone;
    private final JdbcClient database;

    DemoPlayback(
            LeadIntake leadIntake,
            CaseWork caseWork,
            PastTime pastTime,
            Clock clock,
            ZoneId businessZone,
            JdbcClient database) {
        this.leadIntake = leadIntake;
        this.caseWork = caseWork;
        this.pastTime = pastTime;
        this.clock = clock;
        this.businessZone = businessZone;
        this.database = database;
    }

    void play(DemoScript script) {
        Instant now = clock.instant();
        List<Scene> scenes = new ArrayList<>();
        script.leads().forEach(lead -> scenes.addAll(scenes(lead, script.tasks(), now)));
        play(scenes);
    }

    /**
     * Plays scenes in the order of their moments, and then returns to the present. What goes out meanwhile waits for the job
     * executor: a mail server that does not answer is no reason not to start, and what was sent cannot be taken back with
     * the transaction.
     */
    void play(List<Scene> scenes) {
        Instant now = clock.instant();
        try {
            caseWork.holdBack(Notification.KEY);
            scenes.stream().sorted(Comparator.comparing(Scene::at)).forEach(this::play);
            goTo(now);
            caseWork.letGo(Notification.KEY);
        } finally {
            pastTime.end();
        }
    }

    private void play(Scene scene) {
        goTo(scene.at());
        scene.action().run();
    }

    /** Whatever is due until then happens on the way. */
    private void goTo(Instant moment) {
        for (var job = caseWork.nextJob(moment); job.isPresent(); job = caseWork.nextJob(moment)) {
            pastTime.set(job.get().due());
            caseWork.run(job.get());
        }
        pastTime.set(moment);
    }

    private List<Scene> scenes(DemoLead lead, Map<String, TaskForm> tasks, Instant now) {
        Map<String, Object> words = new HashMap<>(lead.lead());
        words.putAll(lead.words());
        Case played = new Case();
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(now.minus(lead.age()), () -> played.number = capture(lead)));
        for (Step step : lead.steps()) {
            TaskForm task = tasks.get(step.task());
            String by = task.by().equals(DemoScript.OWNER) ? lead.owner() : task.by();
            Map<String, Object> form = new HashMap<>(task.form());
            form.putAll(step.form());
            scenes.add(new Scene(
                    now.minus(step.age()),
                    () -> send(
                            played.number, task, by, new DemoText(known(played.number, words), today()).fill(form))));
        }
        return scenes;
    }

    private void send(String caseNumber, TaskForm task, String by, Map<String, Object> form) {
        if (task.start() == null) {
            caseWork.complete(caseNumber, task.task(), by, form);
        } else {
            caseWork.start(task.start(), by, form);
        }
    }

    /** The lead's words and, once there is one, the number of its order. */
    private Map<String, Object> known(String caseNumber, Map<String, Object> words) {
        Map<String, Object> known = new HashMap<>(words);
        database.sql("select number from crm.order_card where case_number = :case")
                .param("case", caseNumber)
                .query(String.class)
                .optional()
                .ifPresent(number -> known.put(ORDER, number));
        return known;
    }

    private String capture(DemoLead lead) {
        Actor by = new Actor(lead.by(), Set.of(Groups.MARKETING));
        return leadIntake.capture(lead.lead(), by, null).lead().number();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), businessZone);
    }

    /** Something that happened at a moment. */
    record Scene(Instant at, Runnable action) {}

    /** A lead's case, which has a number once the lead has come in. */
    private static class Case {
        private String number;
    }
}
