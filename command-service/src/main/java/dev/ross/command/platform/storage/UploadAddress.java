package dev.ross.command.platform.storage;

import java.net.URI;
import java.time.Instant;

/** Where one file may be put, and until when. */
public record UploadAddress(URI url, Instant expiresAt) {}
