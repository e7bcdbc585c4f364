package id.temani.app;

import id.temani.screening.FirstPass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the questionnaires, read once at the start.
 *
 * @param firstPass {@code fc-then-full}: the short form first, the rest for whoever wants it; {@code full}: all of it
 */
@ConfigurationProperties("temani.screening")
record ScreeningProperties(@DefaultValue("fc-then-full") FirstPass firstPass) {}
