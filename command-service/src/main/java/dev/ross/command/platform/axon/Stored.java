package dev.ross.command.platform.axon;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Rejection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind, opened for the command that is being handled. What is opened stays locked in this
 * process until the command has ended, so everything is opened in one fixed order.
 */
public final class Stored<I extends Identifier, A> {
    private final String kind;
    private final Repository<A> repository;
    private final Function<I, A> blank;
    private final @Nullable Rejection unknown;

    Stored(String kind, Repository<A> repository, Function<I, A> blank, @Nullable Rejection unknown) {
        this.kind = kind;
        this.repository = repository;
        this.blank = blank;
        this.unknown = unknown;
    }

    /** The name of its stream: all kinds share one name space. */
    public String streamOf(I id) {
        return kind + ":" + id;
    }

    public Aggregate<A> existing(I id) {
        return find(id).orElseThrow(this::isUnknown);
    }

    /** A creation that was refused leaves a blank one in the cache: what has no event does not exist. */
    public Optional<Aggregate<A>> find(I id) {
        try {
            return Optional.of(repository.load(streamOf(id))).filter(found -> found.version() != null);
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    private RuntimeException isUnknown() {
        return unknown == null ? new IllegalStateException("every " + kind + " exists") : new Refused(unknown);
    }

    public Aggregate<A> existingOrNew(I id) {
        return unchecked(() -> repository.loadOrCreate(streamOf(id), () -> blank.apply(id)));
    }

    /**
     * One that was looked for and not found, so that nothing is read for it while others wait for what is open already.
     * If it has come into being meanwhile, the race is lost, and decided again.
     */
    public Aggregate<A> newOne(I id) {
        return unchecked(() -> repository.newInstance(() -> blank.apply(id)));
    }

    private static <A> Aggregate<A> unchecked(Callable<Aggregate<A>> opening) {
        try {
            return opening.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carries a decision out once for each request, and only upon what the caller saw. */
    public static <A extends Remembers> Outcome once(
            Aggregate<A> aggregate, Identifier id, Asked asked, Consumer<A> decision) {
        return once(aggregate, id, asked, () -> aggregate.execute(decision));
    }

    public static <A extends Remembers> Outcome once(
            Aggregate<A> aggregate, Identifier id, Asked asked, Runnable decision) {
        if (!aggregate.invoke(root -> root.answered().has(asked))) {
            var expected = asked.expectedVersion();
            Refused.require(expected == null || expected.equals(aggregate.version()), HouseRejection.OUTDATED);
            decision.run();
        }
        return new Outcome(id.toString(), aggregate.version());
    }
}
