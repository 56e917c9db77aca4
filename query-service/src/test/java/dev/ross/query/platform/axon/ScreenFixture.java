package dev.ross.query.platform.axon;

import com.mongodb.client.MongoDatabase;
import dev.ross.contracts.trace.Spans;
import dev.ross.query.house.NoKeys;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewHomes;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.parking.DocumentFlags;
import dev.ross.query.platform.parking.ParkedEvents;
import dev.ross.query.platform.parking.ParkedEventsFixture;
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

/** One screen, followed by one node of its own, without the rest of the service: it keeps the lines said on each page. */
final class ScreenFixture implements AutoCloseable {
    static final String SCREEN = "said-lines";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ScreenProcessor processor;
    final Lines lines;
    final Speakers speakers;
    final ScreenStates states;
    final ParkedEvents parkedEvents;
    private final Progress progress;

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
        var tokens = new Tokens(views, Duration.ZERO, claim, node);
        var records = new ScreenRecords(views);
        parkedEvents = ParkedEventsFixture.in(views);
        var properties = new ScreenProperties(0, 1000, onChangedLog, 20);
        progress = new Progress(tokens);
        states = new ScreenStates(progress, records, properties, providerOf(EventStore.class, log));
        var home = ViewHomes.in(views, states, meters);
        lines = new Lines(home);
        speakers = new Speakers(home);
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Projection.class), new PositionParameter());
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
                new ScreenParts(
                        tokens,
                        progress,
                        records,
                        states,
                        properties,
                        parkedEvents,
                        providerOf(DocumentFlags.class, home),
                        providerOf(KeptViews.class, home),
                        new NoKeys(),
                        new Spans(OpenTelemetry.noop())));
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
        return progress.awaits(SCREEN, number, PATIENCE)
                && states.awaitBuilt(PATIENCE).isEmpty();
    }

    @Override
    public void close() {
        processor.shutDown();
    }

    record Said(String page, String speaker, long sequence, String text) {}

    /** In the order of what is said, not of arrival. */
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
        Lines(ViewHome home) {
            super(home, SCREEN, Page.class, key -> new Page(List.of(), ""));
        }
    }

    /** Is looked up by each event. */
    static final class Speakers extends ViewStore<Speaker> {
        Speakers(ViewHome home) {
            super(home, SCREEN + "-speakers", Speaker.class, key -> new Speaker(Map.of()));
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
        void on(Said said, Position at) {
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
