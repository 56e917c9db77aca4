package dev.ross.command.platform.axon;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.value.Identifier;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Loads and creates aggregates of one kind for the command being handled. Each stays locked in this process until the
 * command has ended, so aggregates are always opened in one fixed order.
 */
public final class AggregateRepository<I extends Identifier, A> {
    private final StreamKind kind;
    private final Repository<A> repository;
    private final Function<I, A> blank;
    private final @Nullable Rejection unknown;

    AggregateRepository(StreamKind kind, Repository<A> repository, Function<I, A> blank, @Nullable Rejection unknown) {
        this.kind = kind;
        this.repository = repository;
        this.blank = blank;
        this.unknown = unknown;
    }

    /** The name of the aggregate's stream: all kinds share one name space. */
    public String streamOf(I id) {
        return kind.of(id);
    }

    public Aggregate<A> existing(I id) {
        return find(id).orElseThrow(this::isUnknown);
    }

    /** An aggregate without events does not exist: a rejected creation leaves a blank one in the cache. */
    public Optional<Aggregate<A>> find(I id) {
        try {
            return Optional.of(repository.load(streamOf(id))).filter(found -> found.version() != null);
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    private RuntimeException isUnknown() {
        return unknown == null
                ? new IllegalStateException("every " + kind + " exists")
                : new RejectedException(unknown);
    }

    public Aggregate<A> existingOrNew(I id) {
        return unchecked(() -> repository.loadOrCreate(streamOf(id), () -> blank.apply(id)));
    }

    /**
     * Creates an aggregate that was looked for and not found, without reading its stream while others wait for the
     * aggregates already open. If it has been created meanwhile, the command fails at commit and is retried.
     */
    public Aggregate<A> newOne(I id) {
        return unchecked(() -> repository.newInstance(() -> blank.apply(id)));
    }

    private static <A> Aggregate<A> unchecked(Callable<Aggregate<A>> load) {
        try {
            return load.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Carries out a decision once for each request, and only if the aggregate has the version that the caller expects.
     * A repeated request gets the outcome of the first, with the version of then.
     */
    public static <A extends Idempotent> CommandOutcome once(
            Aggregate<A> aggregate, Identifier id, RequestMetadata request, Consumer<A> decision) {
        return once(aggregate, id, request, () -> aggregate.execute(decision));
    }

    public static <A extends Idempotent> CommandOutcome once(
            Aggregate<A> aggregate, Identifier id, RequestMetadata request, Runnable decision) {
        var before = aggregate.invoke(root -> root.processedRequests().versionAfter(request));
        if (before.isPresent()) return new CommandOutcome(id.toString(), before.get());
        var expected = request.expectedVersion();
        RejectedException.require(expected == null || expected.equals(aggregate.version()), SystemRejection.OUTDATED);
        decision.run();
        var version = aggregate.version();
        if (version == null)
            throw new IllegalStateException("a command that creates an aggregate stores an event: " + id);
        return new CommandOutcome(id.toString(), version);
    }
}
