package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.ross.platform.settings.NodeProperties;
import dev.ross.saga.platform.deadletter.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the schedulers, which take part in the transactions of the processes. A task whose node died runs again as
 * soon as a node of the same name starts, or on another node when four heartbeats were missed.
 */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 24;
    private static final JdbcCustomization SELECTS_BEFORE_IT_PICKS = new PostgreSqlJdbcCustomization(true, false);
    private static final String OF_PROCESSES = "tasks_of_processes";
    private static final String OF_MAIL = "tasks_of_mail";

    private final String node;

    /**
     * @param node names the tasks that this node has begun; a node that comes back under its old name need not wait for
     *     them
     */
    OutboxConfiguration(NodeProperties node) {
        this.node = node.name();
    }

    @Bean(defaultCandidate = false)
    Scheduler sagaScheduler(
            @Qualifier("sagaTransactionAwareDataSource") DataSource sagas,
            @Qualifier("sagaDeadlineTask") Task<?> deadlines,
            List<OutboxTask<?>> outboxTasks,
            DeadLetters deadLetters,
            @Qualifier("eventSerializer") Serializer serializer) {
        var tasks = Stream.concat(Stream.of(deadlines), tasks(outboxTasks, false, deadLetters));
        return scheduler(sagas, OF_PROCESSES, tasks, AT_ONCE, serializer);
    }

    /** Mails wait for an external server: they have places of their own. */
    @Bean(defaultCandidate = false)
    Scheduler mailScheduler(
            @Qualifier("sagaTransactionAwareDataSource") DataSource sagas,
            List<OutboxTask<?>> outboxTasks,
            DeadLetters deadLetters,
            @Qualifier("eventSerializer") Serializer serializer) {
        var places = outboxTasks.stream()
                .filter(OutboxTask::waitsForMailServer)
                .mapToInt(OutboxTask::atOnce)
                .sum();
        return scheduler(sagas, OF_MAIL, tasks(outboxTasks, true, deadLetters), Math.max(1, places), serializer);
    }

    private static Stream<Task<?>> tasks(List<OutboxTask<?>> outboxTasks, boolean mails, DeadLetters deadLetters) {
        return outboxTasks.stream()
                .filter(task -> task.waitsForMailServer() == mails)
                .map(task -> OutboxTaskRunner.of(task, deadLetters));
    }

    /**
     * Picks as many tasks as it has places for, and no more; the rest is left for this node or another. The scheduler's
     * single statement for PostgreSQL would take all that are due whenever the server plans its subquery as the inner
     * side of a join, which is then run once for each task: therefore this uses the general one, which selects first.
     */
    private Scheduler scheduler(
            DataSource sagas, String table, Stream<Task<?>> tasks, int places, Serializer serializer) {
        return Scheduler.create(sagas, tasks.toList())
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new TaskData(serializer))
                .pollingInterval(LOOKS_EVERY)
                .pollUsingLockAndFetch(0.5, 1.0)
                .jdbcCustomization(SELECTS_BEFORE_IT_PICKS)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .threads(places)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    @Bean
    TaskOutbox outbox(
            @Qualifier("sagaScheduler") Scheduler processes, @Qualifier("mailScheduler") Scheduler mails, Clock clock) {
        return new TaskOutbox(processes, mails, clock);
    }

    @Bean
    SchedulerLifecycle processSchedulerLifecycle(
            @Qualifier("sagaScheduler") Scheduler scheduler, @Qualifier("sagaDataSource") DataSource sagas) {
        return new SchedulerLifecycle(scheduler, InterruptedTasks.ofThisProcess(sagas, OF_PROCESSES, node));
    }

    @Bean
    SchedulerLifecycle mailSchedulerLifecycle(
            @Qualifier("mailScheduler") Scheduler scheduler, @Qualifier("sagaDataSource") DataSource sagas) {
        return new SchedulerLifecycle(scheduler, InterruptedTasks.ofThisProcess(sagas, OF_MAIL, node));
    }
}
