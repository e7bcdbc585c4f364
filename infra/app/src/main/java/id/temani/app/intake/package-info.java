/** From a channel into a transaction and out to the postman; what fails is parked and tried again. */
@NullMarked
package id.temani.app.intake;

import org.jspecify.annotations.NullMarked;
