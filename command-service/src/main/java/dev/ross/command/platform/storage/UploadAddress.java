package dev.ross.command.platform.storage;

import java.net.URI;
import java.time.Instant;

/** A presigned address to which one file may be uploaded, and when it expires. */
public record UploadAddress(URI url, Instant expiresAt) {}
