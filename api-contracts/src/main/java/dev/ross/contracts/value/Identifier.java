package dev.ross.contracts.value;

/** The id of an entity. Its text form is the bare value: the same in JSON, in a path and in the store. */
public interface Identifier {
    @Override
    String toString();
}
