/**
 * Where the read models live when no MongoDB is given: a stand-in that speaks its protocol and keeps everything in one
 * file. What it loses on a crash is up to a second of views together with their tokens, which replay makes good.
 */
@NullMarked
package dev.ross.standalone.mongo;

import org.jspecify.annotations.NullMarked;
