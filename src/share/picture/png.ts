/** The picture of an SVG as a PNG, `scale` times as large. Rejects where the browser cannot draw or hold it. */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * scale, height * scale];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser could not hold a picture of this size.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
