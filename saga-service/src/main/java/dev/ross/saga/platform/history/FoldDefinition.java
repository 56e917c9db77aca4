package dev.ross.saga.platform.history;

import java.util.function.BiFunction;

/**
 * Defines how the events of one kind of stream are folded into a state.
 *
 * @param name under which states are stored; must change when the type or the meaning of the state changes
 * @param kind the prefix of the streams
 * @param type of the state; personal data in it is stored encrypted
 * @param before the state before the first event
 * @param evolve gives the state after one more event, of whatever type
 */
public record FoldDefinition<S>(String name, String kind, Class<S> type, S before, BiFunction<S, Object, S> evolve) {}
