package dev.ross.standalone.evenings;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.ScreenDriver;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.bson.Document;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Gives events to the projections of all screens, and reads their documents. */
final class ScreenReaders {
    private final SerializedEventLog log;
    private final MongoDatabase database;
    private final Map<String, ScreenDriver> screens = new LinkedHashMap<>();
    private final Map<String, Integer> tokens = new LinkedHashMap<>();

    private final ScreenDeadLetters deadLetters;

    ScreenReaders(ListableBeanFactory beans, SerializedEventLog log, MongoDatabase database) {
        this.log = log;
        this.database = database;
        this.deadLetters = beans.getBean(ScreenDeadLetters.class);
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClassLoader(getClass().getClassLoader()),
                (ParameterResolverFactory) beans.getBean("dev.ross.query.platform.axon.log.PositionParameter"));
        Map<String, List<AnnotationEventHandlerAdapter>> projections = new LinkedHashMap<>();
        for (var name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            var type = Objects.requireNonNull(beans.getType(name, false));
            if (!type.getName().startsWith("dev.ross.query.")) continue;
            var group = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(type, ProcessingGroup.class));
            projections
                    .computeIfAbsent(group.value(), first -> new ArrayList<>())
                    .add(new AnnotationEventHandlerAdapter(beans.getBean(name), parameters));
        }
        projections.forEach((group, handlers) -> {
            var invoker = SimpleEventHandlerInvoker.builder()
                    .eventHandlers(List.copyOf(handlers))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build();
            screens.put(group, new ScreenDriver(group, invoker, beans));
        });
    }

    void begin() {
        screens.forEach((name, screen) -> {
            screen.begin();
            tokens.put(name, 0);
        });
    }

    /**
     * Lets about half of the screens read on for a while; one that has just crashed gets events again that it has
     * seen.
     */
    void catchUp(Random random) {
        screens.forEach((name, screen) -> {
            if (random.nextBoolean()) return;
            var next = Objects.requireNonNull(tokens.get(name));
            if (random.nextInt(10) == 0) next = Math.max(0, next - 1 - random.nextInt(20));
            var batch = log.from(next, 1 + random.nextInt(60));
            if (!batch.isEmpty()) handle(screen, batch);
            tokens.put(name, next + batch.size());
        });
    }

    void catchUpWithEverything() {
        screens.forEach((name, screen) -> {
            var rest = log.from(Objects.requireNonNull(tokens.get(name)), Integer.MAX_VALUE / 2);
            if (!rest.isEmpty()) handle(screen, rest);
            tokens.put(name, log.size());
        });
        var left = deadLetters.countByScreen();
        if (!left.isEmpty()) throw new InvariantBroken(Invariant.SCREENS_SHOW_EVERYTHING, "dead letters: " + left);
    }

    private static void handle(ScreenDriver screen, List<TrackedEventMessage<?>> batch) {
        try {
            screen.handle(batch);
        } catch (IllegalStateException e) {
            throw new InvariantBroken(Invariant.SCREENS_SHOW_EVERYTHING, e);
        }
    }

    /** All documents by view and key, without the fields that depend on how they were written. */
    Map<String, Map<String, Document>> documents() {
        var all = new TreeMap<String, Map<String, Document>>();
        for (var view : database.listCollectionNames().into(new ArrayList<>())) {
            var documents = new TreeMap<String, Document>();
            for (var document : database.getCollection(view).find())
                if (document.get("content") instanceof Document content)
                    documents.put(String.valueOf(document.get("_id")), content);
            all.put(view, documents);
        }
        return all;
    }

    List<String> names() {
        return List.copyOf(screens.keySet());
    }
}
