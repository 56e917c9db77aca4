package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.ross.saga.platform.parking.Parking;
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
 * The scheduler, which sees the transactions of the processes. A task whose node died is taken over when its heart has
 * not beaten four times.
 */
@Configuration(proxyBeanMethods = false)
class ErrandOffice {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 24;

    @Bean(defaultCandidate = false)
    Scheduler sagaScheduler(
            @Qualifier("sagaTransactionAwareDataSource") DataSource sagas,
            @Qualifier("sagaDeadlineTask") Task<?> deadlines,
            List<Errand<?>> errands,
            Parking parking,
            @Qualifier("eventSerializer") Serializer serializer) {
        var tasks = Stream.concat(Stream.of(deadlines), errands.stream().map(errand -> ErrandTask.of(errand, parking)));
        return Scheduler.create(sagas, tasks.toList())
                .serializer(new TaskData(serializer))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    @Bean
    Outbox outbox(@Qualifier("sagaScheduler") Scheduler scheduler, Clock clock) {
        return new Outbox(scheduler, clock);
    }

    @Bean
    ErrandHours errandHours(@Qualifier("sagaScheduler") Scheduler scheduler) {
        return new ErrandHours(scheduler);
    }
}
