/**
 * Serialization of events, snapshots, sagas and tokens: one JSON for all of them, strict in what it reads, since what
 * has been stored must be readable for ever and a change must be noticed before it is released.
 */
@NullMarked
package dev.ross.platform.serialization;

import org.jspecify.annotations.NullMarked;
