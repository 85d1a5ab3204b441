package io.closeloop.care;

import io.closeloop.TestClock;
import io.closeloop.TestMail;
import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.process.CustomerCare;
import io.closeloop.process.CustomerEvaluationProcess;
import io.closeloop.process.PurchasesImported;
import io.closeloop.service.SurveyDesk;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives through days with its customers: people buy, answer and talk, our people do their tasks sooner, later or never. */
final class SimulatedHouse {

    private static final int NEVER = 1000;

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestMail mail;
    private final SurveyDesk surveys;
    private final Random random;
    private final List<SimulatedCustomer> customers;
    private final String[] numbers;
    private final Map<String, LocalDate> tasks = new HashMap<>();
    private final Map<String, LocalDate> letters = new HashMap<>();

    SimulatedHouse(ApplicationContext context, List<SimulatedCustomer> customers, Random random) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.clock = context.getBean(TestClock.class);
        this.mail = context.getBean(TestMail.class);
        this.surveys = new SurveyDesk(context);
        this.random = random;
        this.customers = customers;
        this.numbers =
                customers.stream().map(customer -> customer.row().number()).toArray(String[]::new);
    }

    /** What happens whether our computers run or not. */
    void customersLive(LocalDate today) {
        set(today, 8);
        customers.forEach(customer -> live(customer, today));
    }

    private void live(SimulatedCustomer customer, LocalDate today) {
        if (customer.buysOn(today)) {
            customer.buys(today, customer.kind().amount * (80 + random.nextInt(40)) / 100);
            context.getBean(CustomerEvaluationProcess.class)
                    .start(customer.row().id(), customer.row().number());
        }
        if (random.nextInt(200) == 0) {
            customer.row().followedUp(clock.instant());
        }
    }

    /** A day's planning, what it sets going, and what people make of it. */
    void weWork(LocalDate today) {
        set(today, 9);
        context.getBean(ContactLedger.class).releaseAll();
        surveys.takeIn();
        all(surveys::startBatch);
        all(context.getBean(GreetingPlanner.class)::startBatch);
        all(context.getBean(CarePlanner.class)::startBatch);
        runJobs();
        set(today, 14);
        doTasks(today);
        answerSurveys(today);
        runJobs();
    }

    /** Has customers evaluated, as each month does. */
    void evaluate(List<SimulatedCustomer> some) {
        context.publishEvent(new PurchasesImported(
                some.stream().map(customer -> customer.row().id()).collect(Collectors.toSet())));
        all(context.getBean(Evaluations.class)::startBatch);
        runJobs();
    }

    private static void all(IntSupplier batch) {
        int started = batch.getAsInt();
        while (started > 0) {
            started = batch.getAsInt();
        }
    }

    /** As two nodes would: different customers' jobs beside each other, one customer's one after the other. */
    private void runJobs() {
        ManagementService management = context.getBean(ManagementService.class);
        Map<String, List<String>> due = dueJobs();
        while (!due.isEmpty()) {
            due.values().parallelStream().forEach(jobs -> jobs.forEach(management::executeJob));
            due = dueJobs();
        }
    }

    private Map<String, List<String>> dueJobs() {
        return jdbc
                .sql("""
                        select e.business_key_, j.id_
                          from act_ru_job       j
                          join act_ru_execution e on e.id_ = j.process_instance_id_
                         where e.business_key_ = any(:numbers)
                           and j.duedate_ <= :now
                           and j.retries_ > 0
                         order by j.duedate_, j.id_""")
                .param("numbers", numbers)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void doTasks(LocalDate today) {
        for (String task : openTasks()) {
            LocalDate day = tasks.computeIfAbsent(task, unknown -> today.plusDays(delay()));
            if (!day.isAfter(today)) {
                submit(task);
            }
        }
    }

    /** One in seven is never done, which its time limit finds out. */
    private int delay() {
        return random.nextInt(7) == 0 ? NEVER : random.nextInt(7);
    }

    private List<String> openTasks() {
        return jdbc.sql("""
                        select t.id_
                          from act_ru_task      t
                          join act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ = any(:numbers)
                           and t.task_def_key_ = :task
                         order by e.business_key_, t.create_time_, t.name_""")
                .param("numbers", numbers)
                .param("task", CustomerCare.Tasks.CARRY_OUT_TOUCH)
                .query(String.class)
                .list();
    }

    private void submit(String task) {
        String outcome = random.nextInt(10) == 0 ? "NOT_REACHED" : "DONE";
        context.getBean(FormService.class)
                .submitTaskForm(task, Map.of(CustomerCare.Form.OUTCOME, outcome, CustomerCare.Form.NOTE, "As agreed"));
    }

    /** Two in three answer, within a week. */
    private void answerSurveys(LocalDate today) {
        for (SimulatedCustomer customer : customers) {
            List<Letter> got = mail.to(customer.email()).stream()
                    .filter(letter -> letter.link() != null)
                    .toList();
            if (!got.isEmpty()) {
                answer(customer, got.get(got.size() - 1), today);
            }
        }
    }

    private void answer(SimulatedCustomer customer, Letter letter, LocalDate today) {
        LocalDate day = letters.computeIfAbsent(
                letter.key(), unknown -> today.plusDays(random.nextInt(3) == 0 ? NEVER : random.nextInt(5)));
        if (day.equals(today)) {
            boolean content = !customer.kind().moody || random.nextInt(5) > 0;
            int marks = content ? 4 + random.nextInt(2) : 2;
            int howLikely = content ? 9 + random.nextInt(2) : random.nextInt(7);
            surveys.answer(letter.link(), marks, howLikely);
            customer.answers(marks, howLikely);
        }
    }

    private void set(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0).atZone(Customer.ZONE).toInstant());
    }
}
