/**
 * Storage of the views: one document per screen and key, read and written by its {@code _id} alone, so that any server
 * with MongoDB's protocol will do. The tokens are stored beside the views: a server that loses its last second loses
 * both, and is repaired by following the events from there.
 */
@NullMarked
package dev.ross.query.platform.mongo;

import org.jspecify.annotations.NullMarked;
