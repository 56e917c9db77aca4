/**
 * Where the views lie: one document per screen and key, read and written by its {@code _id} alone, so that any server
 * that speaks MongoDB's protocol will do. The tokens lie beside the views: a server that loses its last second loses both,
 * and following the events from there heals it.
 */
@NullMarked
package dev.ross.query.platform.mongo;

import org.jspecify.annotations.NullMarked;
