package dev.ross.saga.platform.axon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ross.saga.platform.errand.Patience;
import dev.ross.saga.platform.errand.RetryOrPark;
import dev.ross.saga.platform.parking.Parking;
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
 * Deadlines are tasks of the processes' scheduler; one whose handler throws is tried again, soon at first, and parked after
 * a day.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class SagaDeadlines {
    @Bean(defaultCandidate = false)
    Task<DbSchedulerBinaryDeadlineDetails> sagaDeadlineTask(
            @Qualifier("sagaDeadlines") ObjectProvider<DbSchedulerDeadlineManager> manager,
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer,
            Processes processes,
            Parking parking) {
        var fire = (OneTimeTask<DbSchedulerBinaryDeadlineDetails>)
                DbSchedulerDeadlineManager.binaryTask(manager::getObject);
        return Tasks.oneTime(fire.getTaskName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure(new RetryOrPark<>(Patience.DEFAULT, parking, FiringDeadline.WORKER))
                .execute(new FiringDeadline(fire, serializer, processes, parking, JdbcClient.create(sagas)));
    }

    @Bean(defaultCandidate = false)
    DbSchedulerDeadlineManager sagaDeadlines(
            @Qualifier("sagaScheduler") Scheduler scheduler,
            SagaLedger ledger,
            Configuration axon,
            @Qualifier("eventSerializer") Serializer serializer) {
        var settings = DbSchedulerDeadlineManager.builder()
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .transactionManager(ledger.transactions())
                .serializer(serializer)
                .startScheduler(false)
                .stopScheduler(false);
        return new SagaDeadlineManager(settings, scheduler);
    }
}
