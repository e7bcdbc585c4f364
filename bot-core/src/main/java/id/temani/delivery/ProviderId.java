package id.temani.delivery;

/** The platform's own id of a message it accepted. */
public record ProviderId(String value) {}
