package dev.ross.saga.platform.processor;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.outbox.DeadLetteringRetryHandler;
import dev.ross.saga.platform.outbox.RetryPolicy;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Configures deadlines as tasks of the processes' scheduler; one whose handler throws is tried again, soon at first,
 * and becomes a dead letter after a day.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class SagaDeadlines {
    @Bean(defaultCandidate = false)
    Task<DbSchedulerBinaryDeadlineDetails> sagaDeadlineTask(
            @Qualifier("sagaDeadlines") ObjectProvider<DbSchedulerDeadlineManager> manager,
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer,
            ProcessingGroups processes,
            DeadLetters deadLetters) {
        var fire = (OneTimeTask<DbSchedulerBinaryDeadlineDetails>)
                DbSchedulerDeadlineManager.binaryTask(manager::getObject);
        return Tasks.oneTime(fire.getTaskName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure(
                        new DeadLetteringRetryHandler<>(RetryPolicy.DEFAULT, deadLetters, DeadlineTaskHandler.WORKER))
                .execute(new DeadlineTaskHandler(fire, serializer, processes, deadLetters, JdbcClient.create(sagas)));
    }

    @Bean(defaultCandidate = false)
    DbSchedulerDeadlineManager sagaDeadlines(
            @Qualifier("sagaScheduler") Scheduler scheduler,
            SagaStores stores,
            Configuration axon,
            @Qualifier("eventSerializer") Serializer serializer) {
        var settings = DbSchedulerDeadlineManager.builder()
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .transactionManager(stores.transactions())
                .serializer(serializer)
                .startScheduler(false)
                .stopScheduler(false);
        return new SagaDeadlineManager(settings, scheduler);
    }
}
