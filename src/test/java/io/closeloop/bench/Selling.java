package io.closeloop.bench;

import java.util.List;
import java.util.Map;

/** Deals that earlier leads became, taken from the first contact to the signatures. */
record Selling(int deals) implements Workload {

    @Override
    public Map<Figure, Double> run(Contestant contestant, int first) {
        double seconds = 0;
        for (String taskKey : StageForms.TASKS) {
            List<String> tasks = contestant.openTasks(taskKey, deals);
            if (tasks.size() < deals) {
                throw new IllegalStateException("Only " + tasks.size() + " of " + deals + " open tasks: " + taskKey);
            }
            Stopwatch watch = new Stopwatch();
            contestant.complete(taskKey, tasks);
            seconds += watch.seconds();
        }
        return Map.of(Figure.TASKS, pieces() / seconds);
    }

    @Override
    public int leads() {
        return 0;
    }

    @Override
    public int pieces() {
        return deals * StageForms.TASKS.size();
    }

    @Override
    public Figure cost() {
        return Figure.TASKS_COST;
    }
}
