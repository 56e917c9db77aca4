package dev.ross.standalone.evenings;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.ross.command.platform.axon.ProofSnapshots;
import dev.ross.command.platform.fold.InMemoryStreamReader;
import dev.ross.contracts.report.RenderWeeklyReport;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.RenderDayReport;
import dev.ross.platform.codes.InvitationConfiguration;
import dev.ross.platform.codes.VisitLinkConfiguration;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.push.PushEndpointConfiguration;
import dev.ross.platform.serialization.StoredJson;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.platform.settings.InstallationSecret;
import dev.ross.platform.settings.NodeProperties;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.axon.progress.InMemoryScreenTokens;
import dev.ross.saga.notification.RefusedAddressesInMemory;
import dev.ross.saga.notification.SentMailsInMemory;
import dev.ross.saga.notification.template.PlainMailRenderer;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.history.FoldsFromTheStart;
import dev.ross.saga.platform.history.SavedFolds;
import dev.ross.saga.platform.mail.MailHandover;
import dev.ross.saga.platform.mail.MailProperties;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.outbox.RetryPolicy;
import dev.ross.saga.platform.outbox.TaskOutbox;
import dev.ross.saga.platform.outbox.WaitingMailsInMemory;
import dev.ross.saga.platform.processor.DeadlineManagerOfSagas;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The beans of the command, query and saga services, with stores in memory. Beans for the web, health and meters, and
 * for access to other systems, are left out; beans are made on first use.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    CompanionSecret.class,
    InstallationSecret.class,
    MailProperties.class,
    NodeProperties.class,
    PublicUrlProperties.class,
    RegionProperties.class
})
@Import({
    InMemoryStreamReader.class,
    InMemoryScreenTokens.class,
    InvitationConfiguration.class,
    ProofSnapshots.class,
    PushEndpointConfiguration.class,
    VisitLinkConfiguration.class
})
@ConfigurationPropertiesScan({
    "dev.ross.command.fiscal",
    "dev.ross.command.order.payment",
    "dev.ross.command.platform.limit",
    "dev.ross.query.platform.axon",
    "dev.ross.query.platform.mongo"
})
@ComponentScan(
        basePackages = {"dev.ross.command", "dev.ross.query", "dev.ross.saga"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        lazyInit = true,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OutsideTheProof.class))
class ServiceWiring {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    static AnnotationConfigApplicationContext start() throws Exception {
        var context = new AnnotationConfigApplicationContext();
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource(
                "secrets",
                Map.of(
                        "ross.secret", SECRET,
                        "ross.companion.secret", SECRET,
                        "ross.event-store", "none",
                        "ross.keys.url", "jdbc:postgresql://127.0.0.1:1/none",
                        "ross.keys.username", "none",
                        "ross.keys.password", "none",
                        "ross.keys.owner-username", "none",
                        "ross.keys.owner-password", "none",
                        "ross.keys.master-key", SECRET)));
        for (var name : List.of("command-service", "query-service", "saga-service")) {
            var yaml = new YamlPropertySourceLoader().load(name, new ClassPathResource(name + ".yaml"));
            sources.addLast(yaml.getFirst());
        }
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(ServiceWiring.class);
        context.refresh();
        return context;
    }

    @Bean
    VirtualClock clock() {
        return new VirtualClock();
    }

    @Bean
    KeyRing keyRing() {
        return new MemoryKeyRing();
    }

    @Bean
    @Qualifier("eventSerializer")
    org.axonframework.serialization.Serializer eventSerializer(KeyRing keys) {
        return StoredJson.serializer(keys);
    }

    @Bean
    MessageSpans spans() {
        return new MessageSpans(OpenTelemetry.noop());
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    SerializedEventLog eventLog(org.axonframework.serialization.Serializer serializer) {
        return new SerializedEventLog(serializer);
    }

    @Bean
    EventStore eventStore(SerializedEventLog log) {
        return EmbeddedEventStore.builder().storageEngine(log).build();
    }

    @Bean
    MessageMonitor<CommandMessage<?>> meters() {
        return message -> NoOpMessageMonitorCallback.INSTANCE;
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> spansOfCommands() {
        return (UnitOfWork<? extends CommandMessage<?>> unit, org.axonframework.messaging.InterceptorChain chain) ->
                chain.proceed();
    }

    @Bean
    ProcessStore processStore(org.axonframework.serialization.Serializer serializer) {
        return new ProcessStore(serializer);
    }

    @Bean
    ProcessTransactions processTransactions(ProcessStore store) {
        return new ProcessTransactions(store);
    }

    @Bean
    ProcessCommandBus processCommandBus(@Qualifier("localSegment") CommandBus bus, ProofSnapshots snapshots) {
        return new ProcessCommandBus(bus, snapshots);
    }

    @Bean
    CommandGateway commandGateway(ProcessCommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Fails if used: nothing may become a dead letter, since giving up a task is a fault here. */
    @Bean
    JdbcClient noDatabase() {
        return (JdbcClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("a task was given up");
                });
    }

    @Bean
    DeadLetters deadLetters(JdbcClient noDatabase, org.axonframework.serialization.Serializer serializer)
            throws ReflectiveOperationException {
        var make = DeadLetters.class.getDeclaredConstructor(
                JdbcClient.class, org.axonframework.serialization.Serializer.class, int.class);
        make.setAccessible(true);
        return make.newInstance(noDatabase, serializer, 1);
    }

    @Bean
    Serializer taskSerializer(AutowireCapableBeanFactory beans) throws ClassNotFoundException {
        var type = Class.forName("dev.ross.saga.platform.outbox.TaskData");
        return (Serializer) beans.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Bean
    @Qualifier("sagaScheduler")
    VirtualScheduler sagaScheduler(
            ProcessStore store,
            Serializer taskSerializer,
            List<OutboxTask<?>> tasks,
            DeadLetters deadLetters,
            ObjectProvider<DbSchedulerDeadlineManager> deadlines,
            ListableBeanFactory beans,
            VirtualClock clock) {
        var kinds = Stream.<Task<?>>concat(
                        Stream.of(deadlineTask(deadlines)),
                        tasks.stream().map(task -> taskOf(task, deadLetters, beans)))
                .toList();
        return new VirtualScheduler(new TaskTable(store, taskSerializer, kinds, clock), store, kinds, clock);
    }

    private static Task<?> deadlineTask(ObjectProvider<DbSchedulerDeadlineManager> manager) {
        var fire = DbSchedulerDeadlineManager.binaryTask(manager::getObject);
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(
                        fire.getName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure(RetryPolicy.DEFAULT.failureHandler())
                .execute((one, context) -> fire.execute(one, context));
    }

    /** Makes the task as the service does, so that its own code decides how tasks are retried and given up. */
    private static Task<?> taskOf(OutboxTask<?> task, DeadLetters deadLetters, ListableBeanFactory beans) {
        try {
            var type = Class.forName("dev.ross.saga.platform.outbox.OutboxTaskRunner");
            Method of = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals("of"))
                    .findFirst()
                    .orElseThrow();
            of.setAccessible(true);
            var arguments = Arrays.stream(of.getParameterTypes())
                    .map(wanted -> wanted.isInstance(task)
                            ? task
                            : wanted.isInstance(deadLetters) ? deadLetters : beans.getBean(wanted))
                    .toArray();
            return (Task<?>) of.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    ImmediateSendExecutor immediateSendExecutor() {
        return new ImmediateSendExecutor();
    }

    /** Made by reflection, since its type is package-private in the service. */
    @Bean
    Object immediateSender(ImmediateSendExecutor thread, ListableBeanFactory beans)
            throws ReflectiveOperationException {
        var task = Class.forName("dev.ross.saga.platform.axon.SendPendingCommand");
        var make = Class.forName("dev.ross.saga.platform.axon.ImmediateSender")
                .getDeclaredConstructor(task, ExecutorService.class);
        make.setAccessible(true);
        return make.newInstance(beans.getBean(task), thread);
    }

    @Bean
    TaskOutbox outbox(VirtualScheduler scheduler, Clock clock, AutowireCapableBeanFactory beans) {
        return (TaskOutbox) beans.autowire(TaskOutbox.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Bean
    @Qualifier("sagaDeadlines")
    DbSchedulerDeadlineManager sagaDeadlines(
            VirtualScheduler scheduler,
            ProcessTransactions transactions,
            ObjectProvider<ProcessReaders> readers,
            org.axonframework.serialization.Serializer serializer) {
        return DeadlineManagerOfSagas.upon(
                scheduler,
                DbSchedulerDeadlineManager.builder()
                        .scopeAwareProvider(scope -> readers.getObject().scopes())
                        .transactionManager(new SpringTransactionManager(transactions))
                        .serializer(serializer)
                        .startScheduler(false)
                        .stopScheduler(false));
    }

    @Bean
    SavedFolds savedFolds(EventStore events, org.axonframework.serialization.Serializer serializer) {
        return new FoldsFromTheStart(events, serializer);
    }

    @Bean
    MailServerOfTheEvening mailServer(VirtualClock clock) {
        return new MailServerOfTheEvening(clock);
    }

    /** Stands in for the connection to the mail server. */
    @Bean
    MailHandover mailDelivery(MailServerOfTheEvening server, VirtualClock clock) {
        return new MailHandover(server::take, clock);
    }

    @Bean
    SentMailsInMemory sentMails(ProcessStore store, MailServerOfTheEvening server, VirtualClock clock) {
        return new SentMailsInMemory(store, server::stored, clock);
    }

    @Bean
    RefusedAddressesInMemory refusedAddresses(AutowireCapableBeanFactory beans) {
        return (RefusedAddressesInMemory)
                beans.autowire(RefusedAddressesInMemory.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Bean
    PlainMailRenderer mailRenderer(AutowireCapableBeanFactory beans) {
        return (PlainMailRenderer)
                beans.autowire(PlainMailRenderer.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    @Bean
    WaitingMailsInMemory waitingMails(ProcessStore store, VirtualClock clock) {
        return new WaitingMailsInMemory(() -> store.bringMailsForward(clock.instant()), clock);
    }

    @Bean
    ProcessReaders processReaders(
            ListableBeanFactory beans, ProcessStore store, ProcessTransactions transactions, SerializedEventLog log) {
        return new ProcessReaders(beans, store, transactions, log);
    }

    @Lazy
    @Bean(destroyMethod = "shutdownNow")
    MongoServer viewServer() {
        var server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }

    @Lazy
    @Bean(destroyMethod = "close")
    MongoClient viewClient(MongoServer server) {
        var address = server.getLocalAddress();
        return MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
    }

    @Lazy
    @Bean
    MongoDatabase viewDatabase(MongoClient client) {
        return client.getDatabase("ross");
    }

    @Bean
    OpenServiceOfTheEvening openServiceOfTheEvening() {
        return new OpenServiceOfTheEvening();
    }

    private static final RenderedReport RENDERED = new RenderedReport("A week", "", "", new byte[0], "week.pdf");

    /** Stands in for the query service, which is asked what is open, and for reports. */
    @Bean
    QueryGateway queryGateway(OpenServiceOfTheEvening open) {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(FindOpenService.class.getName(), OpenService.class, query -> open.answer());
        bus.subscribe(RenderWeeklyReport.class.getName(), RenderedReport.class, query -> RENDERED);
        bus.subscribe(RenderDayReport.class.getName(), RenderedReport.class, query -> RENDERED);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    QueryUpdateEmitter queryUpdateEmitter() {
        return SimpleQueryUpdateEmitter.builder().build();
    }

    @Lazy
    @Bean
    ScreenReaders screenReaders(ListableBeanFactory beans, SerializedEventLog log, MongoDatabase database) {
        return new ScreenReaders(beans, log, database);
    }

    @Bean
    CommandNode commandNode(
            ListableBeanFactory beans, @Qualifier("localSegment") CommandBus bus, ProofSnapshots snapshots) {
        return new CommandNode(beans, bus, snapshots);
    }
}
