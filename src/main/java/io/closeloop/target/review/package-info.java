/** Reviews of periods that are over, and the improvement actions that follow from targets missed in them. */
@NamedInterface("review")
package io.closeloop.target.review;

import org.springframework.modulith.NamedInterface;
