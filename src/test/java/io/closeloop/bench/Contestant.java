package io.closeloop.bench;

import java.util.List;

/**
 * One of the two that are compared. Both are given the same leads, told apart by their index. Only types of the JDK
 * appear here, since the bare engine lives in a class loader of its own.
 */
public interface Contestant extends AutoCloseable {

    /** How many connections or threads bring leads and complete tasks at the same time. */
    int CLIENTS = 8;

    /** Takes leads in, {@value #CLIENTS} at a time; returns when all are accepted. */
    void takeIn(int first, int count);

    /** Takes leads in as a file; returns when all are accepted. */
    void importLeads(int first, int count);

    /** Takes open deals of the first stage in as a file; returns when all have their task. */
    void importDeals(int first, int count);

    /** Ids of open tasks, oldest first. */
    List<String> openTasks(String taskKey, int count);

    /** Completes tasks with a valid form each, {@value #CLIENTS} at a time. */
    void complete(String taskKey, List<String> taskIds);

    /** How many leads wait to be scored. */
    int waitingJobs();

    /** Waits until nothing is left to be done in the background of what it was given. */
    void settle();

    /** Adds open timers to those there are. */
    void addTimers(int number);

    /** Looks once for due jobs, as the job executor does all the time. */
    void poll();

    @Override
    void close();
}
