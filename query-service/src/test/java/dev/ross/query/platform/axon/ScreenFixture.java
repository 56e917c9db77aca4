package dev.ross.query.platform.axon;

import com.mongodb.client.MongoDatabase;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.fixture.UnavailableKeys;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.axon.log.PositionParameterFixture;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import dev.ross.query.platform.axon.progress.ScreenProgressFixture;
import dev.ross.query.platform.axon.state.ScreenProperties;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.axon.state.ScreenStatesFixture;
import dev.ross.query.platform.deadletter.DocumentFlags;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import dev.ross.query.platform.deadletter.ScreenDeadLettersFixture;
import dev.ross.query.platform.mongo.TestViewRegistries;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** One screen on one node of its own, without the rest of the service: it stores the lines said on each page. */
final class ScreenFixture implements AutoCloseable {
    static final String SCREEN = "said-lines";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ScreenProcessor processor;
    final Lines lines;
    final Speakers speakers;
    final ScreenStates states;
    final ScreenDeadLetters deadLetters;
    private final ScreenPositions progress;

    ScreenFixture(String node, MongoDatabase views, EventStore log, Duration claim, Consumer<Said> whileItIsChanged) {
        this(node, views, log, claim, ScreenProperties.OnChangedLog.STOP, whileItIsChanged);
    }

    ScreenFixture(
            String node,
            MongoDatabase views,
            EventStore log,
            Duration claim,
            ScreenProperties.OnChangedLog onChangedLog,
            Consumer<Said> whileItIsChanged) {
        var tokens = ScreenProgressFixture.tokens(views, claim, node);
        var records = ScreenStatesFixture.records(views);
        deadLetters = ScreenDeadLettersFixture.in(views);
        var properties = new ScreenProperties(0, 1000, onChangedLog, 20);
        progress = ScreenProgressFixture.positions(tokens);
        states = ScreenStatesFixture.states(progress, records, properties, providerOf(EventStore.class, log));
        var registry = TestViewRegistries.in(views, states, meters);
        lines = new Lines(registry);
        speakers = new Speakers(registry);
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Projection.class), PositionParameterFixture.parameter());
        var handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new Projection(lines, speakers, whileItIsChanged))
                .parameterResolverFactory(parameters)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        processor = ScreenProcessors.processor(
                SCREEN,
                log,
                log,
                new MultiEventHandlerInvoker(handlers),
                new ScreenProcessorComponents(
                        tokens,
                        progress,
                        records,
                        states,
                        properties,
                        deadLetters,
                        providerOf(DocumentFlags.class, registry),
                        providerOf(ViewCache.class, registry),
                        new UnavailableKeys(),
                        new MessageSpans(OpenTelemetry.noop())));
    }

    private static <T> ObjectProvider<T> providerOf(Class<T> type, T one) {
        return new StaticListableBeanFactory(Map.of("one", one)).getBeanProvider(type);
    }

    static EmbeddedEventStore logIn(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).build();
    }

    static DomainEventMessage<Said> said(String page, String speaker, long sequence) {
        return new GenericDomainEventMessage<>("page", "page:" + page, sequence, new Said(page, speaker, sequence, ""));
    }

    boolean awaits(long number) throws InterruptedException {
        return progress.awaits(SCREEN, number, TIMEOUT)
                && states.awaitBuilt(TIMEOUT).isEmpty();
    }

    @Override
    public void close() {
        processor.shutDown();
    }

    record Said(String page, String speaker, long sequence, String text) {}

    /** Lines are in the order in which they were said, not of arrival. */
    record Page(List<Long> said, String longest) {
        Page with(Said line) {
            var all = new ArrayList<>(said);
            all.add(line.sequence());
            all.sort(null);
            return new Page(List.copyOf(all), line.text().length() > longest.length() ? line.text() : longest);
        }
    }

    record Speaker(Map<String, Long> last) {}

    static final class Lines extends ViewStore<Page> {
        Lines(ViewRegistry registry) {
            super(registry, SCREEN, Page.class, key -> new Page(List.of(), ""));
        }
    }

    /** A view that each event looks up. */
    static final class Speakers extends ViewStore<Speaker> {
        Speakers(ViewRegistry registry) {
            super(registry, SCREEN + "-speakers", Speaker.class, key -> new Speaker(Map.of()));
        }

        @Override
        public String screen() {
            return SCREEN;
        }
    }

    static final class Projection {
        private final Lines lines;
        private final Speakers speakers;
        private final Consumer<Said> whileItIsChanged;

        Projection(Lines lines, Speakers speakers, Consumer<Said> whileItIsChanged) {
            this.lines = lines;
            this.speakers = speakers;
            this.whileItIsChanged = whileItIsChanged;
            speakers.isLookedUpBy(Said.class, Said::speaker);
        }

        @EventHandler
        void on(Said said, LogPosition at) {
            speakers.look(said.speaker());
            speakers.remember(said.speaker(), at, new Speaker(Map.of(said.page(), said.sequence())));
            lines.update(said.page(), at, page -> {
                whileItIsChanged.accept(said); // between reading and writing
                return page.with(said);
            });
        }

        @ResetHandler
        void forget() {
            lines.empty();
            speakers.empty();
        }
    }
}
