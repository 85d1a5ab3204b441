package io.closeloop.platform;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's job executor with the starter's settings, which hands its jobs out as {@link JobsTogether}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class JobExecutorConfiguration {

    @Bean
    JobExecutor jobExecutor(
            @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor threads,
            CamundaBpmProperties settings) {
        JobExecutor executor = new TogetherJobExecutor((ThreadPoolTaskExecutor) threads);
        BeanUtils.copyProperties(JobConfiguration.jobExecutor(threads, settings), executor);
        return executor;
    }

    private static class TogetherJobExecutor extends SpringJobExecutor {

        /** Many times what ten leads take. */
        private static final Duration PATIENCE = Duration.ofSeconds(5);

        private final ThreadPoolTaskExecutor threads;
        private final Turn turn = new Turn(PATIENCE);

        TogetherJobExecutor(ThreadPoolTaskExecutor threads) {
            this.threads = threads;
        }

        @Override
        public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
            return new JobsTogether(
                    jobIds, engine, threads.getThreadPoolExecutor().getQueue(), turn);
        }
    }
}
