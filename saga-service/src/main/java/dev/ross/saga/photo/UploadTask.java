package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoUploadId;

/**
 * Work on one upload, as it is stored until it is done.
 *
 * @param since the sequence number, in the restaurant's stream, of the event that led to it: what happened to the upload is
 *     read from there on
 */
record UploadTask(PhotoUploadId upload, long since) {}
