package dev.ross.saga.platform.axon;

import java.util.function.BiFunction;

/**
 * What the events of one kind of stream add up to.
 *
 * @param name by which states are stored; another one once the type or the meaning of the state changes
 * @param kind the prefix of the streams
 * @param type of the state; personal data in it is stored encrypted
 * @param before the state before the first event
 * @param evolve the state after one more event, whatever that is
 */
public record StreamFold<S>(String name, String kind, Class<S> type, S before, BiFunction<S, Object, S> evolve) {}
