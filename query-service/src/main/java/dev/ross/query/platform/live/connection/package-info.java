/**
 * Connections of live streams: server-sent events over sockets that cost little memory while they are idle, and JSON
 * that is compressed once for all who are sent it.
 */
@NullMarked
package dev.ross.query.platform.live.connection;

import org.jspecify.annotations.NullMarked;
