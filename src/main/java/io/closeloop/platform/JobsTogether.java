package io.closeloop.platform;

import io.closeloop.process.QualifyLead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes acquired jobs as the engine does, except those that score a lead: one thread of the node at a time executes
 * them, and takes those along that wait for a thread meanwhile. One transaction for all of them writes their rows
 * together, table by table. Where it fails, each comes again by itself, and what becomes of the one at fault is the
 * engine's own affair. Other jobs are never put together: they may send something that cannot be taken back.
 */
class JobsTogether extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobsTogether.class);

    /** More would let the first lead of a team wait long for the last: until the commit nobody else gets that team's. */
    private static final int MOST = 10;

    private final Queue<Runnable> waiting;
    private final Turn turn;

    /**
     * @param waiting what waits for a thread
     * @param turn    the node's, to score leads: two transactions that choose owners in several teams would wait for each
     *     other in a circle
     */
    JobsTogether(List<String> jobIds, ProcessEngineImpl engine, Queue<Runnable> waiting, Turn turn) {
        super(new ArrayList<>(jobIds), engine);
        this.waiting = waiting;
        this.turn = turn;
    }

    @Override
    public void run() {
        try {
            if (jobExecutor.isActive() && takeTurn()) {
                executeInTurn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.info("{} jobs are executed one by one: {}", jobIds.size(), failure.toString());
        }
        super.run();
    }

    /** Waits for it with leads only; nobody need wait with other jobs. */
    private boolean takeTurn() throws InterruptedException {
        return turn.takeIfFree() || scoring(List.of()).containsAll(jobIds) && turn.await();
    }

    private void executeInTurn() {
        try {
            if (jobExecutor.isActive()) {
                executeTogether();
            }
        } finally {
            turn.giveBack();
        }
    }

    /**
     * Adds jobs that wait to its own, if all of these score a lead. A job whose lock ended while it waited has been
     * acquired again and waits twice.
     */
    private boolean takeAlong() {
        List<JobsTogether> others = waiting.stream()
                .filter(JobsTogether.class::isInstance)
                .map(JobsTogether.class::cast)
                .toList();
        Set<String> scoring = scoring(others);
        if (!scoring.containsAll(jobIds)) {
            return false;
        }
        others.stream()
                .filter(other -> scoring.containsAll(other.jobIds))
                .limit(MOST - 1L)
                .filter(waiting::remove)
                .flatMap(other -> other.jobIds.stream())
                .filter(job -> !jobIds.contains(job))
                .forEach(jobIds::add);
        return true;
    }

    /** Which of its own jobs and the others' score a lead: it is the only save point of its process. */
    private Set<String> scoring(List<JobsTogether> others) {
        Set<String> ids = new HashSet<>(jobIds);
        others.forEach(other -> ids.addAll(other.jobIds));
        return processEngine
                .getManagementService()
                .createJobQuery()
                .jobIds(ids)
                .processDefinitionKey(QualifyLead.KEY)
                .messages()
                .list()
                .stream()
                .map(Job::getId)
                .collect(Collectors.toSet());
    }

    private void executeTogether() {
        JobExecutorContext jobs = new JobExecutorContext();
        Context.setJobExecutorContext(jobs);
        try {
            CommandExecutor commands =
                    processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
            // Found out in the same command, so that executing a job finds it in the engine's cache.
            boolean executed = commands.execute(context -> {
                boolean leads = takeAlong();
                if (leads) {
                    jobIds.forEach(id -> commands.execute(new ExecuteJobsCmd(id, new JobFailureCollector(id))));
                }
                return leads;
            });
            if (executed) {
                jobIds.forEach(id -> commands.execute(new SuccessfulJobListener()));
                jobIds.clear();
                jobIds.addAll(jobs.getCurrentProcessorJobQueue());
            }
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
