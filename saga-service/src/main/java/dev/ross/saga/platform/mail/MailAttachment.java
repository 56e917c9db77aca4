package dev.ross.saga.platform.mail;

/**
 * A file within a mail.
 *
 * @param name of the file, with its extension
 * @param type the media type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MailAttachment(String name, String type, byte[] content) {}
