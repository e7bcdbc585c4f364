/** WhatsApp through Twilio as a channel: what comes in and what goes out. */
@NullMarked
package id.temani.whatsapp;

import org.jspecify.annotations.NullMarked;
