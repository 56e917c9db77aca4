package dev.ross.standalone.evenings;

import com.github.benmanes.caffeine.cache.Cache;
import dev.ross.command.platform.axon.ProofSnapshots;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.StreamKind;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The command node: all command handlers on its bus, and the caches that it loses when it is restarted. */
final class CommandNode {
    static final String TILL = StreamKind.TILL.of(RestaurantOfTheEvening.ID);

    private final CommandBus bus;
    private final ProofSnapshots snapshots;
    private final Set<Cache<?, ?>> caches = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The till as another node has it cached. */
    private @Nullable Object tillElsewhere;

    private long version;

    CommandNode(ListableBeanFactory beans, CommandBus bus, ProofSnapshots snapshots) {
        this.bus = bus;
        this.snapshots = snapshots;
        var parameters =
                ClasspathParameterResolverFactory.forClassLoader(getClass().getClassLoader());
        var seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var name : beans.getBeanNamesForType(Object.class, true, false)) {
            var type = beans.getType(name, false);
            if (type == null || !type.getName().startsWith("dev.ross.command.")) continue;
            if (!handlesCommands(type) && !type.getName().contains(".platform.")) continue;
            var bean = beans.getBean(name);
            if (handlesCommands(type)) new AnnotationCommandHandlerAdapter<>(bean, parameters).subscribe(bus);
            findCaches(bean, seen);
        }
    }

    private static boolean handlesCommands(Class<?> type) {
        for (var method : type.getDeclaredMethods()) if (method.isAnnotationPresent(CommandHandler.class)) return true;
        return false;
    }

    private void findCaches(Object object, Set<Object> seen) {
        if (object instanceof Cache<?, ?> cache) {
            caches.add(cache);
            return;
        }
        if (object instanceof Collection<?> many) {
            for (var one : many) if (one != null) findCaches(one, seen);
            return;
        }
        if (!object.getClass().getName().startsWith("dev.ross.command.") || !seen.add(object)) return;
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass())
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
                try {
                    field.setAccessible(true);
                    var value = field.get(object);
                    if (value != null) findCaches(value, seen);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
    }

    void restart() {
        caches.forEach(Cache::invalidateAll);
        tillElsewhere = null;
    }

    /**
     * Goes to another node, which has the till cached as it was when a command was last handled there: what it enters
     * conflicts with what was entered here since.
     */
    @SuppressWarnings("unchecked")
    void changeNodeOfTheTill() {
        for (var cache : caches) {
            var entries = ((Cache<Object, Object>) cache).asMap();
            var here = entries.get(TILL);
            if (!(here instanceof AggregateCacheEntry<?>)) continue;
            entries.remove(TILL);
            if (tillElsewhere != null) entries.put(TILL, tillElsewhere);
            tillElsewhere = here;
        }
    }

    /** The node has seen by now what other nodes entered: what it has cached is evicted. */
    void followTheTill() {
        caches.forEach(cache -> cache.asMap().remove(TILL));
    }

    /** The version in the outcome of the last command that succeeded. */
    long version() {
        return version;
    }

    /** Sends a command as a person; returns the code of the rejection, or "ok". */
    String ask(Object command, String actor) {
        return ask(command, Map.of(MetadataKeys.ACTOR, actor, MetadataKeys.CLIENT, "ross-web"));
    }

    /** The same, with a key: the command is decided once, however often it is sent. */
    String ask(Object command, String actor, String key) {
        return ask(
                command,
                Map.of(
                        MetadataKeys.ACTOR,
                        actor,
                        MetadataKeys.CLIENT,
                        "ross-web",
                        MetadataKeys.IDEMPOTENCY_KEY,
                        key,
                        MetadataKeys.FINGERPRINT,
                        "of " + key));
    }

    private String ask(Object command, Map<String, ?> metaData) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        var message = new GenericCommandMessage<>(command, metaData);
        bus.dispatch(message, (asked, result) -> answer.set(result));
        snapshots.finish();
        var result = Objects.requireNonNull(answer.get());
        if (!result.isExceptional()) {
            if (result.getPayload() instanceof CommandOutcome outcome) version = outcome.version();
            return "ok";
        }
        if (result.exceptionResult() instanceof CommandExecutionException no
                && no.getDetails().orElse(null) instanceof RejectionDetails refusal) return refusal.code();
        throw new IllegalStateException(command + " fails", result.exceptionResult());
    }
}
