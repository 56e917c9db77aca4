package dev.ross.query.platform.live;

/** What a controller answers: a state and what this caller sees of it. The caller chooses whether as page or as stream. */
public record Screen<S>(Source<S> source, Lens<? super S> lens) {}
